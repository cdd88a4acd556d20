package io.bspconsole.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bspconsole.Console;
import io.bspconsole.support.Whole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.CanvasOptions;
import org.springframework.modulith.docs.Documenter.DiagramOptions;
import org.springframework.modulith.docs.Documenter.Options;
import planted.modules.Planted;

@Whole
class ModuleRulesTest {

  private final ApplicationModules modules = ApplicationModules.of(Console.class);

  @Test
  void modules_call_only_whom_they_may_and_in_no_circle() {
    modules.verify();
  }

  @Test
  void a_module_that_calls_another_one_unasked_is_caught() {
    assertThatExceptionOfType(Violations.class)
        .isThrownBy(() -> ApplicationModules.of(Planted.class, _ -> true).verify())
        .withMessageContaining("caller")
        .withMessageContaining("internal");
  }

  @Test
  void every_module_says_what_it_is_for() {
    assertThat(modules.stream())
        .allSatisfy(module -> {
          Path source =
              Path.of("src/main/java")
                  .resolve(module.getBasePackage().getName().replace('.', '/'))
                  .resolve("package-info.java");
          assertThat(source).content().contains("/**", "@NullMarked", "@ApplicationModule");
        });
  }

  @Test
  void the_picture_of_the_modules_is_written() {
    Path folder = Path.of("target", "modules");
    new Documenter(modules, Options.defaults().withOutputFolder(folder.toString()))
        .writeModulesAsPlantUml(DiagramOptions.defaults())
        .writeModuleCanvases(CanvasOptions.defaults());
    assertThat(folder.resolve("components.puml")).exists();
  }
}
