package io.bspconsole.templates.internal;

import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.templates.Objection;
import io.bspconsole.templates.Remark;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * How an {@link Objection} is stored: the first clause in the column that has always been there.
 */
@Embeddable
class ObjectionColumns {

  @Column(name = "decision_comment", columnDefinition = "text")
  @Nullable private String comment;

  @Column(name = "decision_clause")
  @Nullable private String clause;

  @Column(name = "decision_clauses")
  @Nullable private String furtherClauses;

  @Column(name = "decision_remarks", columnDefinition = "mediumtext")
  @Nullable private String remarks;

  protected ObjectionColumns() {}

  static ObjectionColumns of(Objection objection) {
    ObjectionColumns columns = new ObjectionColumns();
    columns.comment = objection.comment();
    columns.clause = objection.clauses().stream().findFirst().map(ClauseCode::value).orElse(null);
    String further =
        objection.clauses().stream()
            .skip(1)
            .map(ClauseCode::value)
            .collect(Collectors.joining(" "));
    columns.furtherClauses = further.isEmpty() ? null : further;
    columns.remarks =
        objection.remarks().isEmpty()
            ? null
            : JsonMapper.shared().writeValueAsString(objection.remarks());
    return columns;
  }

  Objection objection() {
    return new Objection(
        Objects.requireNonNullElse(comment, ""),
        Stream.concat(
                Stream.ofNullable(clause),
                furtherClauses == null ? Stream.of() : Arrays.stream(furtherClauses.split(" ", -1)))
            .map(ClauseCode::new)
            .toList(),
        remarks == null
            ? List.of()
            : JsonMapper.shared().readValue(remarks, new TypeReference<List<Remark>>() {}));
  }
}
