package io.bspconsole;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import io.bspconsole.database.Migrations;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Starts the console; with {@code migrate} as the first argument it brings the schema up to date
 * and ends instead.
 */
// Modules name their classes for themselves, so two may well share a simple name.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
@EnableScheduling
@Modulithic(systemName = "BSP Console", sharedModules = "kernel")
@Push
@Viewport("width=device-width, initial-scale=1")
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("console.css")
public class Console implements AppShellConfigurator {

  public static void main(String[] args) {
    if (args.length > 0 && args[0].equals("migrate")) {
      System.exit(Migrations.run(args));
    }
    SpringApplication.run(Console.class, args);
  }

  /**
   * Runs the workers, each on a thread of its own. Boot's own scheduler for virtual threads would
   * run all tasks with a fixed delay on one, so that a slow answer of Meta's held up the others.
   */
  @Bean
  ThreadPoolTaskScheduler taskScheduler(ThreadPoolTaskSchedulerBuilder builder) {
    return builder.poolSize(22).threadNamePrefix("worker-").build();
  }

  @Override
  public void configurePage(AppShellSettings settings) {
    settings.addFavIcon("icon", "icons/brand.svg", "any");
    settings.addMetaTag("color-scheme", "light dark");
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
