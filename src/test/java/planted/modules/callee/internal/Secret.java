package planted.modules.callee.internal;

public class Secret {}
