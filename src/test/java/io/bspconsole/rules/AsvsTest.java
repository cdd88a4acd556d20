package io.bspconsole.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsvsTest {

  private static final String HEADER = "id,level,subject,status,proof";
  private static final String SELF = "test:io.bspconsole.rules.AsvsTest#good_rows_pass";

  private static List<String> list = List.of();
  private static Map<String, String> levels = Map.of();

  @BeforeAll
  static void read() throws IOException {
    list = Files.readAllLines(Path.of("docs", "asvs.csv"));
    levels =
        Files.readAllLines(Path.of("src", "test", "resources", "asvs-ids.csv")).stream()
            .skip(1)
            .map(line -> line.split(",", -1))
            .collect(Collectors.toMap(columns -> columns[0], columns -> columns[1]));
  }

  @Test
  void each_requirement_has_one_row_and_all_that_rows_point_to_exists() {
    System.out.println("ASVS 5.0, levels 1 and 2: " + AsvsList.summary(list));
    assertThat(list.getFirst()).isEqualTo(HEADER);
    assertThat(levels).hasSize(253);
    assertThat(new AsvsList(levels, Path.of("")).problems(list)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "V1.1.1,2,three short words,proven                              | not 5 plain columns",
        "V9.9.9,2,three short words,open,issue:3 later                  | is no requirement",
        "V1.1.1,1,three short words,open,issue:3 later                  | has another level",
        "V1.1.1,2,short,open,issue:3 later                              | needs a short subject",
        "V1.1.1,2,three short words,fine,issue:3 later                  | the unknown status fine",
        "V1.1.1,2,three short words,open,later                          | names no issue",
        "V1.1.1,2,three short words,open,issue:3                        | names no issue",
        "V1.1.1,2,three short words,not applicable,                     | gives no reason",
        "V1.1.1,2,three short words,proven,file:pom.xml#parent          | names no test:",
        "V1.1.1,2,three short words,proven,test:io.bspconsole.Gone#a    | does not exist",
        "V1.1.1,2,three short words,proven,test:io.bspconsole.rules.AsvsTest#gone | not exist",
        "V1.1.1,2,three short words,proven,test:io.bspconsole.rules.AsvsTest#read | not exist",
        "V1.1.1,2,three short words,by setting,test:io.bspconsole.rules.AsvsTest#a | names no file:",
        "V1.1.1,2,three short words,by setting,file:gone.yaml#a         | does not exist",
        "V1.1.1,2,three short words,by setting,file:README.md#gone      | does not exist",
        "V1.1.1,2,three short words,by setting,file:src/main/resources/application.yaml#server.datasource | not exist",
        "V1.1.1,2,three short words,by setting,file:pom.xml             | does not exist"
      })
  void a_planted_fault_is_found(String row, String problem) {
    assertThat(problems(HEADER, row)).anySatisfy(found -> assertThat(found).contains(problem));
  }

  @Test
  void a_requirement_twice_or_not_at_all_is_found() {
    String row = "V1.1.1,2,three short words,open,issue:3 later";
    assertThat(problems(HEADER, row, row)).containsExactly("V1.1.1: stands there 2 times");
    assertThat(problems(HEADER)).containsExactly("V1.1.1: is missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "proven," + SELF + " test:io.bspconsole.rules.AsvsTest#a_planted_fault_is_found | 1 proven",
        "by setting,file:README.md#where-things-are " + SELF + " | 1 by setting",
        "by setting,file:src/main/resources/application.yaml#server.servlet.session.timeout | 1 by",
        "by setting,file:pom.xml#build-frontend | 1 by setting",
        "open,issue:3 later | 1 open",
        "not applicable,there is none | 1 not applicable"
      })
  void good_rows_pass(String end, String summary) {
    String row = "V1.1.1,2,three short words," + end;
    assertThat(problems(HEADER, row)).isEmpty();
    assertThat(AsvsList.summary(List.of(HEADER, row))).contains(summary);
  }

  private static List<String> problems(String... lines) {
    return new AsvsList(Map.of("V1.1.1", "2"), Path.of("")).problems(List.of(lines));
  }
}
