package io.bspconsole.templates.internal;

import io.bspconsole.kernel.Clocks;
import io.bspconsole.templates.CategoryMove;
import io.bspconsole.templates.Dated;
import io.bspconsole.templates.MetaState;
import io.bspconsole.templates.MetaStatus;
import io.bspconsole.templates.outbox.DecisionNews;
import io.bspconsole.templates.outbox.DecisionNews.Matter;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What follows wherever Meta's state of a template changes, whether an event, an answer or a
 * comparison told it: who listens for rejections hears, the template is held or let go, and those
 * who wrote it are mailed. Joins the transaction that takes the state in.
 */
@Component
class Consequences {

  private final Rejections rejections;
  private final Holds holds;
  private final DecisionNews news;
  private final Clock clock;

  Consequences(Rejections rejections, Holds holds, DecisionNews news, Clock clock) {
    this.rejections = rejections;
    this.holds = holds;
    this.news = news;
    this.clock = clock;
  }

  void follow(TemplateRow template, MetaState before, MetaState after) {
    rejections.tell(template, before, after);
    holds.follow(template, before, after);
    if (!before.word().equals(after.word())
        && after.word().filter(MetaStatus.DECISIONS::contains).isPresent()) {
      note(template, Matter.STATUS);
    }
    if (willMove(before, after)) {
      note(template, Matter.MOVE);
    }
    if (moved(template, before, after)) {
      note(template, Matter.CATEGORY);
    }
  }

  private static boolean willMove(MetaState before, MetaState after) {
    Optional<String> coming = after.categories().move().map(CategoryMove::to);
    return coming.isPresent() && !coming.equals(before.categories().move().map(CategoryMove::to));
  }

  /** Is it in another category than before, or than asked for at first? */
  private static boolean moved(TemplateRow template, MetaState before, MetaState after) {
    Dated held = after.category();
    Dated was = before.category();
    return held != null
        && !Objects.equals(held.value(), was == null ? template.category() : was.value());
  }

  private void note(TemplateRow template, Matter matter) {
    news.note(template.client(), template.templateId(), matter, null, Clocks.now(clock));
  }
}
