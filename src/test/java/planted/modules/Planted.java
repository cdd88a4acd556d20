package planted.modules;

import org.springframework.modulith.Modulithic;

/** A system of two modules, of which one reaches into the other. */
@Modulithic
public class Planted {}
