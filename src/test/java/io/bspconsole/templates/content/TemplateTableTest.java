package io.bspconsole.templates.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bspconsole.kernel.CsvTable;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateTableTest {

  private static final TemplateContent RICH =
      TemplateContent.parse(
          """
          {"name": "order_shipped", "language": "id", "category": "UTILITY", "components": [
            {"type": "HEADER", "format": "TEXT", "text": "Pesanan {{1}}",
             "example": {"header_text": ["A-17"]}},
            {"type": "BODY", "text": "Halo {{1}}, paket Anda\\ntiba {{2}}, \\"pagi\\".",
             "example": {"body_text": [["Sari", "Senin"]]}},
            {"type": "FOOTER", "text": "Kopi Senja"},
            {"type": "BUTTONS", "buttons": [
              {"type": "QUICK_REPLY", "text": "Ubah alamat"},
              {"type": "URL", "text": "Lacak", "url": "https://senja.example/lacak"},
              {"type": "PHONE_NUMBER", "text": "Telepon", "phone_number": "+622150001234"}]}]}
          """);

  @Test
  void what_is_written_is_read_back_equal() {
    assertThat(TemplateTable.read(table(RICH))).containsExactly(RICH);
  }

  @Test
  void named_variables_and_media_are_known() {
    TemplateContent named =
        TemplateContent.parse(
            """
            {"name": "welcome", "language": "en_US", "category": "MARKETING",
             "parameter_format": "NAMED", "components": [
              {"type": "HEADER", "format": "IMAGE"},
              {"type": "BODY", "text": "Hi {{first_name}}, welcome to the shop.",
               "example": {"body_text_named_params": [
                 {"param_name": "first_name", "example": "Sari"}]}}]}
            """);

    assertThat(TemplateTable.read(table(named))).containsExactly(named);
  }

  @Test
  void columns_may_stand_in_any_order_and_by_semicolons() {
    List<TemplateContent> found =
        TemplateTable.read("Body;Name;Language\nYour parcel is here.;parcel_here;en\n;;\n");

    assertThat(found)
        .extracting(TemplateContent::name, TemplateContent::language)
        .containsExactly(org.assertj.core.api.Assertions.tuple("parcel_here", "en"));
    assertThat(found.getFirst().body().map(Body::text)).contains("Your parcel is here.");
  }

  @Test
  void a_missing_column_and_a_broken_table_are_told_apart() {
    assertThatExceptionOfType(MalformedContent.class)
        .isThrownBy(() -> TemplateTable.read("name,text\na,b\n"))
        .matches(problem -> problem.messageKey().equals("check.malformed.columns"));
    assertThatExceptionOfType(MalformedContent.class)
        .isThrownBy(() -> TemplateTable.read("name,language,body\na,id,\"b\n"))
        .matches(problem -> problem.messageKey().equals("check.malformed.table"));
  }

  private static String table(TemplateContent content) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    CsvTable table = new CsvTable(file, TemplateTable.COLUMNS);
    table.row(TemplateTable.row(content));
    table.finish();
    return file.toString(StandardCharsets.UTF_8);
  }
}
