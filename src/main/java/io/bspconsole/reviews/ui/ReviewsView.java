package io.bspconsole.reviews.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Permission;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.ReviewId;
import io.bspconsole.live.LiveUpdates;
import io.bspconsole.live.Topic;
import io.bspconsole.live.ui.Refresher;
import io.bspconsole.policy.Clauses;
import io.bspconsole.reviews.DeskOutcome;
import io.bspconsole.reviews.Review;
import io.bspconsole.reviews.ReviewDesk;
import io.bspconsole.reviews.ReviewMaterial;
import io.bspconsole.reviews.ReviewState;
import io.bspconsole.reviews.Reviews;
import io.bspconsole.reviews.portfolio.ReviewQueue;
import io.bspconsole.reviews.portfolio.ReviewQueue.QueuedReview;
import io.bspconsole.reviews.portfolio.ReviewerKeys;
import io.bspconsole.templates.TemplateSamples;
import io.bspconsole.templates.ui.FindingItems;
import io.bspconsole.uikit.ConfirmDialogs;
import io.bspconsole.uikit.Crumb;
import io.bspconsole.uikit.HasCrumbs;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The queue at the left; the round in hand with its text, its preview and the decision. */
@Route(ReviewsNavigation.ROUTE)
@RolesAllowed(Permission.REVIEW_READ)
@StyleSheet("reviews.css")
class ReviewsView extends Main
    implements HasCrumbs, BeforeEnterObserver, BeforeLeaveObserver, Workbench {

  private final QueueColumn queue;
  private final transient Reviews reviews;
  private final transient ReviewDesk desk;
  private final transient CurrentActor current;
  private final transient Clauses clauses;
  private final transient FindingItems findings;
  private final transient TemplateSamples samples;
  private final transient Clock clock;
  private final transient DeskActions actions;

  private final Div work = new Div();

  private final transient WrittenWords words = new WrittenWords(this);

  private @Nullable ReviewMaterial material;
  private @Nullable DecisionPanel decision;
  private @Nullable HandLine hand;

  /** The round that opens by itself after another: nobody asked for it, so it is in no hands. */
  private @Nullable ReviewId offered;

  private Shown view = Shown.ALL;

  ReviewsView(
      ReviewQueue queue,
      Reviews reviews,
      ReviewDesk desk,
      ReviewerKeys keys,
      LiveUpdates live,
      CurrentActor current,
      Clauses clauses,
      FindingItems findings,
      TemplateSamples samples,
      Clock clock) {
    this.queue = new QueueColumn(this, queue, keys, current, clock);
    this.reviews = reviews;
    this.desk = desk;
    this.current = current;
    this.clauses = clauses;
    this.findings = findings;
    this.samples = samples;
    this.clock = clock;
    this.actions = new DeskActions(this, reviews, desk, clock);
    addClassName("bsp-workbench");
    work.addClassName("bsp-workbench-work");
    add(this.queue, work);
    new Refresher(this, live, this::changed).follow(Topic.Wide.CLIENTS);
    addAttachListener(_ -> Keys.listen(this, keys.areOn()));
  }

  @Override
  public List<Crumb> crumbs() {
    Crumb top = Crumb.link(getTranslation("reviews.title"), ReviewsNavigation.QUEUE);
    return material == null
        ? List.of(Crumb.here(getTranslation("reviews.title")))
        : List.of(
            top,
            Crumb.here(material.client().name()),
            Crumb.here(material.review().templateName()));
  }

  @Override
  public String getPageTitle() {
    String title = getTranslation("reviews.title");
    String shown =
        material != null
            ? material.review().templateName()
            : view == Shown.ALL ? title : title + ", " + getTranslation(view.key());
    return shown + " · BSP Console";
  }

  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    if (event.getNavigationTarget() == getClass() || !words.areAny()) {
      letGo();
      return;
    }
    ConfirmDialogs.leave(
        event,
        getTranslation("reviews.leave.title"),
        getTranslation("reviews.leave.text"),
        this::letGo);
  }

  /** What one leaves undecided is free again at once. */
  private void letGo() {
    if (material != null && material.mayDecide()) {
      Review left = material.review();
      material = null;
      if (left.state() == ReviewState.OPEN) {
        desk.release(left.client(), left.id());
      }
    }
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    letGo();
    view = Shown.of(event.getLocation());
    RouteParameters where = event.getRouteParameters();
    Optional<String> review = where.get(ReviewsNavigation.REVIEW);
    Optional<String> client = where.get(ReviewsNavigation.CLIENT);
    if (client.isEmpty()) {
      showNothing();
    } else {
      ReviewId id = review.flatMap(ReviewId::parse).orElseThrow(NotFoundException::new);
      show(client.flatMap(ClientId::parse).orElseThrow(NotFoundException::new), id);
    }
    showQueue();
  }

  private void showQueue() {
    queue.show(view, material == null ? null : material.review().id());
  }

  private void showNothing() {
    material = null;
    decision = null;
    setClassName("bsp-workbench-open", false);
    work.removeAll();
    work.add(queue.invitation(view));
  }

  private void show(ClientId client, ReviewId review) {
    ReviewMaterial opened;
    try {
      opened = reviews.open(client, review);
      if (!review.equals(offered)
          && opened.mayDecide()
          && opened.review().state() == ReviewState.OPEN
          && desk.hold(client, review) instanceof DeskOutcome.Kept) {
        opened = reviews.open(client, review);
      }
    } catch (NotFound e) {
      throw new NotFoundException();
    }
    offered = null;
    material = opened;
    hand = new HandLine(opened, reviews, desk, current.get(), clock);
    setClassName("bsp-workbench-open", true);
    ReviewMaterial shown = opened;
    if (shown.review().state() != ReviewState.OPEN) {
      words.drop(review); // decided meanwhile: nothing comes of them
    }
    decision =
        new DecisionPanel(
            opened,
            reviews,
            findings,
            this,
            () -> words.of(review, () -> new DecisionForm(shown, clauses, this::begun)));
    work.removeAll();
    work.add(new MaterialPanel(opened, samples, current.get(), clock, hand), decision);
  }

  private void begun() {
    if (hand != null) {
      hand.begin();
    }
    words.tell();
  }

  @Override
  public void next(ReviewId decided) {
    words.drop(decided);
    follow(decided);
  }

  /** The round that comes after that one. */
  private void follow(ReviewId left) {
    Optional<QueuedReview> follows = queue.following(view, left);
    offered = follows.map(QueuedReview::id).orElse(null);
    String path =
        follows
            .map(round -> ReviewsNavigation.review(round.client(), round.id()))
            .orElse(ReviewsNavigation.QUEUE);
    UI.getCurrent().navigate(path, view.parameters());
  }

  @Override
  public void takeBack(Review cleared) {
    actions.takeBack(cleared);
  }

  @Override
  public void later(Review review) {
    actions.later(review, () -> follow(review.id()));
  }

  @Override
  public boolean isReader(Review.Mark mark) {
    return mark.person().equals(current.get().id());
  }

  /** Something changed: the queue is read anew; words typed here are kept. */
  private void changed() {
    showQueue();
    if (material == null) {
      if (work.getChildren().findAny().isPresent()) {
        showNothing();
      }
    } else if (decision != null) {
      Review now = reviews.get(material.review().client(), material.review().id());
      if (hand != null) {
        hand.show(now);
      }
      if (now.state() != material.review().state()) {
        decision.decidedElsewhere(now);
      }
    }
  }
}
