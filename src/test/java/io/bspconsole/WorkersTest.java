package io.bspconsole;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import io.bspconsole.support.Whole;
import org.junit.jupiter.api.Test;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.scheduling.annotation.Scheduled;

class WorkersTest {

  @Test
  @Whole
  void no_worker_waits_for_the_thread_of_another() {
    JavaClasses product =
        new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackages("io.bspconsole");
    long tasks =
        product.stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.isAnnotatedWith(Scheduled.class))
            .count();
    int threads = new Console().taskScheduler(new ThreadPoolTaskSchedulerBuilder()).getPoolSize();

    assertThat(tasks).isPositive().isLessThanOrEqualTo(threads);
  }
}
