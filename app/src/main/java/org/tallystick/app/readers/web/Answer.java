package org.tallystick.app.readers.web;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.Optional;

/**
 * What an address gave.
 *
 * @param address the last one, after redirects
 * @param status the HTTP status
 * @param contentType the header, if there was one
 * @param body the bytes, without compression
 * @param retrieved when
 * @param headers all of them
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Answer(
    URI address,
    int status,
    Optional<String> contentType,
    byte[] body,
    Instant retrieved,
    HttpHeaders headers) {}
