package io.bspconsole.templates.internal;

import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.VersionId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Takes a template for a change. All changes of a template, its versions and its history follow one
 * another by this lock, so each sees what the one before left.
 */
@Component
class LockedTemplates {

  private final EntityManager entities;

  LockedTemplates(EntityManager entities) {
    this.entities = entities;
  }

  /** Locks the template until the transaction ends. */
  TemplateRow lock(TemplateId template) {
    TemplateRow row = find(TemplateRow.class, template.value());
    entities.flush(); // to refresh forgets what was not written
    entities.refresh(row, LockModeType.PESSIMISTIC_WRITE);
    return row;
  }

  /** The version as it is now, under the lock of its template. */
  VersionRow fresh(VersionId version) {
    VersionRow row = find(VersionRow.class, version.value());
    entities.refresh(row);
    return row;
  }

  private <T> T find(Class<T> type, UUID id) {
    T row = entities.find(type, id);
    if (row == null) {
      throw new NotFound();
    }
    return row;
  }
}
