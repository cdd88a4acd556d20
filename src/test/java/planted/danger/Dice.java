package planted.danger;

import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

class Dice {

  int roll(Random dice) {
    return dice.nextInt(6);
  }

  boolean flip() {
    return ThreadLocalRandom.current().nextBoolean();
  }

  double draw() {
    return Math.random();
  }
}
