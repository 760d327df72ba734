/** Reading what lies in archives: zip, gzip, zstandard and WARC. */
package org.tallystick.app.readers.archive;
