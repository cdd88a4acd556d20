package planted.modules.callee;

public class Callee {}
