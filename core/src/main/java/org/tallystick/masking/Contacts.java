package org.tallystick.masking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tallystick.reports.Span;

/**
 * Finds how people can be reached: e-mail addresses, telephone numbers, handles.
 *
 * <p>A telephone number begins with a plus sign or a nought, or a word announces it; it has eight
 * to fifteen digits. Other numbers are what this program counts.
 */
final class Contacts {
  static final String PHONE = "[phone]";
  static final String MAIL = "[e-mail]";
  static final String HANDLE = "[handle]";

  private static final String DIGITS = "\\d(?:[ \\u00a0().\\-/]{0,2}\\d){6,14}(?!\\d|[,.]\\d|%)";

  private static final Pattern MAILS =
      Pattern.compile(
          "[\\p{L}\\p{N}._%+-]{1,64}(?:@|\\s?[\\[(]at[\\])]\\s?)[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,5}"
              // several run together by a lost line break
              + "(?:@[\\p{L}\\p{N}.-]{1,64}){0,9}");

  private static final Pattern HANDLES =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}._/@])@[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_.]{0,58}[\\p{L}\\p{N}_])?"
              + "|(?<![\\p{L}\\p{N}])(?:https?://)?(?:www\\.)?(?:t\\.me|wa\\.me|telegram\\.me|vk\\.com|facebook\\.com"
              + "|fb\\.com|instagram\\.com|tiktok\\.com|twitter\\.com|x\\.com|ok\\.ru|linkedin\\.com)/[\\p{L}\\p{N}@._/+?=%&-]{1,200}");

  private static final Pattern PHONES =
      Pattern.compile(
          "(?:(?:(?<!\\d)\\+\\s?|\\+(?=\\d{3}))"
              + DIGITS
              + "|(?<![,.]|\\d[ \\u00a0'’])\\(?(?!\\d{1,2}[./-]\\d{1,2}[./-]\\d{4}|0+\\b)00?"
              + DIGITS
              + "|(?i:(?:tel|telephone|phone|mobile|cell|whatsapp|viber|signal|call|fax)(?:\\s?(?:number|no))?[.:]{0,2}\\s{1,2})\\(?"
              + DIGITS
              + ")");

  /** What stands where, in place of what. */
  record Contact(Span span, String form) {}

  private Contacts() {}

  /** Those of a text; some may meet. */
  static List<Contact> of(String text) {
    List<Contact> found = new ArrayList<>();
    if (text.indexOf('@') >= 0 || text.indexOf('(') >= 0 || text.indexOf('[') >= 0) {
      add(found, MAILS, MAIL, text);
    }
    if (text.indexOf('@') >= 0 || text.indexOf('/') >= 0) {
      add(found, HANDLES, HANDLE, text);
    }
    add(found, PHONES, PHONE, text);
    return found;
  }

  private static void add(List<Contact> found, Pattern pattern, String form, String text) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      int begin = matcher.start();
      // "Tel. " stays: only the number itself goes.
      while (form.equals(PHONE) && "+(0123456789".indexOf(text.charAt(begin)) < 0) {
        begin++;
      }
      found.add(new Contact(new Span(begin, matcher.end()), form));
    }
  }
}
