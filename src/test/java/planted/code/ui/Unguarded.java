package planted.code.ui;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Route;

@Route(value = "planted", registerAtStartup = false)
public class Unguarded extends Main {}
