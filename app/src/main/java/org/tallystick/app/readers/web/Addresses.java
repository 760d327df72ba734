package org.tallystick.app.readers.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.tallystick.app.readers.UnreadableReport;

/**
 * Keeps the program from asking this machine and its local networks on a stranger's behalf: a feed
 * or a redirect may name any address. Java keeps a looked-up name for half a minute, so what is
 * checked here is what is asked a moment later.
 */
final class Addresses {
  private Addresses() {}

  /** Refuses an address whose host is, by any of its numbers, not a public one. */
  static void requirePublic(URI address) {
    for (InetAddress number : numbers(address)) {
      if (!isPublic(number)) {
        throw UnreadableReport.refused(
            address.toString(),
            "it leads to this machine or a local network (" + number.getHostAddress() + ")",
            "say --allow-private if that is what you want");
      }
    }
  }

  private static InetAddress[] numbers(URI address) {
    try {
      String host = address.getHost();
      return InetAddress.getAllByName(
          host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
    } catch (UnknownHostException e) {
      throw new UnreadableReport(
          address.toString(),
          "there is no such host, or no network",
          "check the spelling and the connection");
    }
  }

  /** Whether a number belongs to the public internet. */
  static boolean isPublic(InetAddress number) {
    if (number.isLoopbackAddress()
        || number.isAnyLocalAddress()
        || number.isLinkLocalAddress()
        || number.isSiteLocalAddress()
        || number.isMulticastAddress()) {
      return false;
    }
    byte[] b = number.getAddress();
    return number instanceof Inet6Address ? isPublic6(b) : isPublic4(b, 0);
  }

  /** By the IANA registry of special-purpose addresses. */
  private static boolean isPublic4(byte[] b, int at) {
    int first = b[at] & 0xFF;
    int second = b[at + 1] & 0xFF;
    int third = b[at + 2] & 0xFF;
    boolean reserved =
        first == 0
            || first == 10
            || first == 127
            || first >= 224
            || first == 100 && second >= 64 && second < 128
            || first == 169 && second == 254
            || first == 172 && second >= 16 && second < 32
            || first == 192 && second == 168
            || first == 192 && second == 0 && (third == 0 || third == 2)
            || first == 198 && (second == 18 || second == 19 || second == 51 && third == 100)
            || first == 203 && second == 0 && third == 113;
    return !reserved;
  }

  private static boolean isPublic6(byte[] b) {
    int first = (b[0] & 0xFF) << 8 | b[1] & 0xFF;
    int second = (b[2] & 0xFF) << 8 | b[3] & 0xFF;
    if (first == 0x64 && second == 0xff9b) {
      return isPublic4(b, 12); // the old internet seen through the new one
    }
    if (first == 0x2002) {
      return isPublic4(b, 2);
    }
    boolean documentation = first == 0x2001 && (second == 0xdb8 || second < 0x200);
    return (first & 0xE000) == 0x2000 && !documentation;
  }
}
