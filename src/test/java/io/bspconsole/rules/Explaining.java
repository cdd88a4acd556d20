package io.bspconsole.rules;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Asks the database for the plan of each query that is run through it, with its very values. */
final class Explaining extends DelegatingDataSource {

  private static final String EXPLAIN = "EXPLAIN FORMAT=TRADITIONAL ";

  private final List<Step> steps = new ArrayList<>();

  Explaining(DataSource target) {
    super(target);
  }

  /**
   * One table in the plan of a query.
   *
   * @param table or its alias; in angle brackets where it is a result of another step
   * @param type how it is read: ALL is the whole table, index a whole index
   */
  record Step(
      String sql, String table, String type, @Nullable String key, long rows, String extra) {

    boolean readsTable() {
      return !table.isEmpty() && !table.startsWith("<");
    }

    @Override
    public String toString() {
      return "%s of %s by %s, %d rows, %s, in %s".formatted(type, table, key, rows, extra, sql);
    }
  }

  /** The plans since the last time, in the order of the queries. */
  List<Step> steps() {
    List<Step> all = List.copyOf(steps);
    steps.clear();
    return all;
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection real = super.getConnection();
    return proxy(
        Connection.class,
        (method, arguments) -> {
          Object result = call(real, method, arguments);
          if (result instanceof PreparedStatement statement && arguments != null) {
            return prepared(real, (String) arguments[0], statement);
          }
          return result instanceof Statement statement ? plain(real, statement) : result;
        });
  }

  private PreparedStatement prepared(Connection real, String sql, PreparedStatement statement) {
    List<Setting> settings = new ArrayList<>();
    return proxy(
        PreparedStatement.class,
        (method, arguments) -> {
          if (method.getName().startsWith("set") && arguments != null && arguments.length > 1) {
            settings.add(new Setting(method, arguments));
          }
          if (method.getName().equals("executeQuery")) {
            try (PreparedStatement explain = real.prepareStatement(EXPLAIN + sql)) {
              for (Setting setting : settings) {
                call(explain, setting.method(), setting.arguments());
              }
              keep(sql, explain.executeQuery());
            }
          }
          return call(statement, method, arguments);
        });
  }

  private Statement plain(Connection real, Statement statement) {
    return proxy(
        Statement.class,
        (method, arguments) -> {
          if (method.getName().equals("executeQuery") && arguments != null) {
            try (Statement explain = real.createStatement()) {
              keep((String) arguments[0], explain.executeQuery(EXPLAIN + arguments[0]));
            }
          }
          return call(statement, method, arguments);
        });
  }

  private void keep(String sql, ResultSet plan) throws SQLException {
    while (plan.next()) {
      steps.add(
          new Step(
              sql.replaceAll("\\s+", " "),
              text(plan, "table"),
              text(plan, "type"),
              plan.getString("key"),
              rows(plan),
              text(plan, "Extra")));
    }
  }

  /** A filter of row ids adds the share that it lets through: "2 (1%)". */
  private static long rows(ResultSet plan) throws SQLException {
    String rows = text(plan, "rows").replaceFirst(" .*", "");
    return rows.isEmpty() ? 0 : Long.parseLong(rows);
  }

  private static String text(ResultSet plan, String column) throws SQLException {
    String value = plan.getString(column);
    return value == null ? "" : value;
  }

  private record Setting(Method method, Object[] arguments) {}

  private interface Call {
    @Nullable Object made(Method method, Object @Nullable [] arguments) throws Throwable;
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> call.made(method, arguments)));
  }

  private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }
}
