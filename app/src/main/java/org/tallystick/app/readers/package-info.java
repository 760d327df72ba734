/** Reading published reports from files and folders, with a plain word about each that fails. */
package org.tallystick.app.readers;
