/** Reading Telegram Desktop's exports. */
package org.tallystick.app.readers.telegram;
