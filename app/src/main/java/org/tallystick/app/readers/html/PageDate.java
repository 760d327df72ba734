package org.tallystick.app.readers.html;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The day a page was published: what its data say, then what stands near its headline, then its
 * address; the day of its last change only where there is nothing else.
 */
final class PageDate {
  private static final String[] PUBLISHED = {
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datePublished",
    "parsely-pub-date",
    "sailthru.date",
    "cXenseParse:recs:publishtime",
    "publish-date",
    "publish_date",
    "publishdate",
    "publication_date",
    "pubdate",
    "ptime",
    "article.published",
    "article_date_original",
    "originalpublicationdate",
    "rnews:datePublished",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.created",
    "dcterms.date",
    "dc.date",
    "date",
    "dateCreated",
    "article.created",
    "bt:pubDate",
    "displaydate",
    "timestamp",
    "DCSext.articleFirstPublished"
  };
  private static final String[] CHANGED = {
    "article:modified_time", "og:updated_time", "dateModified", "last-modified", "dcterms.modified"
  };
  private static final Pattern URL_DAY =
      Pattern.compile(
          "[/_.-]((?:19|20)\\d{2})[/_.-]?(\\d{1,2}|[a-z]{3})[/_.-]?(\\d{2})(?=[/_.?#-]|$)");
  private static final Pattern CHANGE = Pattern.compile("(?i)updat|modif|edited|changed|revis");
  private static final Pattern PUBLICATION =
      Pattern.compile("(?i)publish|posted|issued|first|creat|release");
  private static final String NAMED =
      "[class*=date], [class*=Date], [class*=time], [class*=Time], [class*=publish], [class*=posted],"
          + " [class*=byline], [class*=meta], [id*=date], [id*=publish]";
  private static final int LONGEST_LINE = 160;

  private final Document page;
  private final PageFacts facts;

  /** Of a page from which related articles and comments have not been removed yet. */
  PageDate(Document page, PageFacts facts) {
    this.page = page;
    this.facts = facts;
  }

  /** The day, if the page tells. */
  Optional<LocalDate> published(Optional<String> address) {
    return first(facts.jsonLd().published())
        .or(() -> first(facts.meta(PUBLISHED)))
        .or(
            () ->
                elements(
                    "[itemprop=datePublished], [property=datePublished], [data-published]", true))
        .or(
            () ->
                elements(
                    "time[pubdate], time[datetime], abbr.published, amp-timeago[datetime]", false))
        .or(() -> labelled())
        .or(() -> address.flatMap(PageDate::inUrl))
        .or(() -> facts.url().flatMap(PageDate::inUrl))
        .or(() -> elements("time", false))
        .or(() -> elements(NAMED, false))
        .or(() -> nearHeadline())
        .or(() -> first(facts.jsonLd().modified()))
        .or(() -> first(facts.meta(CHANGED)));
  }

  private static Optional<LocalDate> first(Optional<String> written) {
    return written.flatMap(WrittenDate::in);
  }

  /** The first element so marked that gives a day, is not of another article, and is no change. */
  private Optional<LocalDate> elements(String css, boolean anyPlace) {
    Optional<LocalDate> changed = Optional.empty();
    for (Element element : page.select(css)) {
      if (!anyPlace && isElsewhere(element)) {
        continue;
      }
      Optional<LocalDate> day = day(element);
      if (day.isPresent()) {
        if (!isChange(element)) {
          return day;
        }
        changed = changed.or(() -> day);
      }
    }
    return changed;
  }

  private static Optional<LocalDate> day(Element element) {
    for (String attribute :
        List.of("datetime", "content", "data-published", "data-timestamp", "title")) {
      Optional<LocalDate> day = WrittenDate.in(element.attr(attribute));
      if (day.isPresent()) {
        return day;
      }
    }
    String text = element.text();
    return text.length() <= LONGEST_LINE ? WrittenDate.in(text) : Optional.empty();
  }

  private static boolean isChange(Element element) {
    Element parent = element.parent();
    String own = element.attr("class") + ' ' + element.attr("itemprop") + ' ' + element.ownText();
    String before = parent == null ? "" : parent.ownText() + ' ' + parent.attr("class");
    return CHANGE.matcher(own).find()
        || !PUBLICATION.matcher(own).find()
            && CHANGE.matcher(before).find()
            && !PUBLICATION.matcher(before).find();
  }

  /** In lists of other articles, comments, navigation and the site's head with today's date. */
  private static boolean isElsewhere(Element element) {
    for (Element parent : element.parents()) {
      String tag = parent.normalName();
      if (tag.equals("nav") || tag.equals("aside") || tag.equals("footer")) {
        return true;
      }
      boolean headed = parent.selectFirst("h1") != null;
      if (!headed
          && !parent.equals(element.parent())
          && PageParts.surrounds(parent)
          && !isStamp(parent)) {
        return true;
      }
      if (!headed && tag.equals("header") && parent.closest("article, main") == null) {
        return true;
      }
      if (!headed && parent.is("li") && parent.selectFirst("a[href]") != null) {
        return true;
      }
    }
    return false;
  }

  /** Bylines and time stamps surround the article's text and yet tell its day. */
  private static boolean isStamp(Element element) {
    String name = element.attr("class").toLowerCase(Locale.ROOT);
    return name.contains("date")
        || name.contains("time")
        || name.contains("byline")
        || name.contains("meta")
        || name.contains("publish")
        || name.contains("author");
  }

  /** "Published on 3 March 2024" in a line of its own. */
  private Optional<LocalDate> labelled() {
    for (Element element : page.body().select("p, div, span, small, li, td, font, b, em, i")) {
      String text = element.ownText().strip();
      if (text.length() <= LONGEST_LINE
          && text.matches(
              "(?i)(?:first |originally )?(?:published|posted|issued|date|released?)\\b.*")
          && !isElsewhere(element)) {
        Optional<LocalDate> day = WrittenDate.in(element.text());
        if (day.isPresent()) {
          return day;
        }
      }
    }
    return Optional.empty();
  }

  /** The first short line after the headline that names a day. */
  private Optional<LocalDate> nearHeadline() {
    Element headline = page.selectFirst("h1, h2");
    boolean after = false;
    for (Element element : page.body().select("*")) {
      after |= headline == null || element.equals(headline);
      String text = element.ownText().strip();
      if (after && !text.isEmpty() && text.length() <= LONGEST_LINE && !isElsewhere(element)) {
        Optional<LocalDate> day = WrittenDate.in(text);
        if (day.isPresent() && text.length() < 80) {
          return day;
        }
      }
      if (after && element.is("p") && text.length() > 3 * LONGEST_LINE) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The day in an address such as /2024/03/31/ or -20240331. */
  static Optional<LocalDate> inUrl(String url) {
    Matcher matcher = URL_DAY.matcher(url.replaceFirst("^https?://[^/]+", ""));
    while (matcher.find()) {
      String month = matcher.group(2);
      String written =
          Character.isLetter(month.charAt(0))
              ? matcher.group(3) + " " + month + " " + matcher.group(1)
              : matcher.group(1) + "-" + month + "-" + matcher.group(3);
      Optional<LocalDate> day = WrittenDate.in(written);
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }
}
