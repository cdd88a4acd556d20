package io.bspconsole.database;

import org.hibernate.tool.schema.spi.SchemaManagementException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a sentence what to do when the schema is not the one that this version needs. */
class OldSchemaAnalyzer extends AbstractFailureAnalyzer<SchemaManagementException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, SchemaManagementException cause) {
    return new FailureAnalysis(
        "The database schema is not the one that this version needs. " + cause.getMessage(),
        "Run the migrations first: java -jar bsp-console.jar migrate",
        cause);
  }
}
