package planted.danger.sandbox;

import org.springframework.stereotype.Component;

@Component
class Sleepless {}
