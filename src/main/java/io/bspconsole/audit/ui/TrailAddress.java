package io.bspconsole.audit.ui;

import com.vaadin.flow.router.QueryParameters;
import io.bspconsole.audit.ChainId;
import io.bspconsole.audit.Entry;
import io.bspconsole.audit.TrailCursor;
import io.bspconsole.kernel.Uuids;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The state of a page of the trail, as its address holds it. What cannot be read is left out.
 *
 * @param search as typed
 * @param open the entry whose details are shown
 */
record TrailAddress(String search, @Nullable TrailCursor cursor, @Nullable Place open) {

  private static final int LONGEST_SEARCH = 500;

  /** One entry. */
  record Place(ChainId chain, long seq) {

    static Optional<Place> parse(String text) {
      int dot = text.indexOf('.');
      if (dot < 0 || !text.substring(dot + 1).matches("[0-9]{1,18}")) {
        return Optional.empty();
      }
      long seq = Long.parseLong(text.substring(dot + 1));
      return Uuids.parse(text.substring(0, dot)).map(chain -> new Place(new ChainId(chain), seq));
    }

    @Override
    public String toString() {
      return chain + "." + seq;
    }
  }

  static TrailAddress of(QueryParameters parameters) {
    String search = parameters.getSingleParameter("q").orElse("").strip();
    return new TrailAddress(
        search.length() > LONGEST_SEARCH ? search.substring(0, LONGEST_SEARCH) : search,
        parameters.getSingleParameter("page").flatMap(TrailCursor::parse).orElse(null),
        parameters.getSingleParameter("entry").flatMap(Place::parse).orElse(null));
  }

  TrailAddress search(String typed) {
    return new TrailAddress(typed.strip(), null, null);
  }

  TrailAddress page(TrailCursor page) {
    return new TrailAddress(search, page, null);
  }

  TrailAddress open(Entry entry) {
    return new TrailAddress(search, cursor, new Place(entry.chain(), entry.seq()));
  }

  TrailAddress closed() {
    return new TrailAddress(search, cursor, null);
  }

  QueryParameters parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (!search.isEmpty()) {
      parameters.put("q", search);
    }
    if (cursor != null) {
      parameters.put("page", cursor.text());
    }
    if (open != null) {
      parameters.put("entry", open.toString());
    }
    return QueryParameters.simple(parameters);
  }

  /** For links; without a leading slash. */
  String path(String page) {
    String query = parameters().getQueryString();
    return query.isEmpty() ? page : page + "?" + query;
  }
}
