/** Reading what lies in archives: zip, gzip and WARC. */
package org.tallystick.app.readers.archive;
