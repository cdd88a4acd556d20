package io.bspconsole.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileUploadTest {

  @ParameterizedTest
  @CsvSource({
    "clients.csv, true",
    "Clients.CSV, true",
    "clients.csv.exe, false",
    "csv, false",
    "picture.png, false",
    "'', false"
  })
  void a_file_is_known_by_the_ending_of_its_name(String name, boolean taken) {
    assertThat(FileUpload.hasEnding(name, ".csv", ".txt")).isEqualTo(taken);
  }
}
