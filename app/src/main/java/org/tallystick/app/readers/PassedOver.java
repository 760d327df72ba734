package org.tallystick.app.readers;

/**
 * A part of an archive, feed or export that is sound and holds no report, such as an image in a web
 * archive.
 *
 * @param place the archive it is in
 * @param reason what it is, in plain words that complete “passed over: 3 …”
 */
public record PassedOver(String place, String reason) implements Result {}
