package org.tallystick.app.readers.web;

import java.util.Optional;
import org.tallystick.app.readers.Entry;

/**
 * What a feed gave when it was asked.
 *
 * @param entry the feed, or nothing if it has not changed
 * @param body its bytes
 * @param validators what to ask with the next time
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Poll(Optional<Entry> entry, byte[] body, Validators validators) {}
