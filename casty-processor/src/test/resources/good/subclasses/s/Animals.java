package s;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

@Actor
final class Animals {
    sealed interface Living permits Animal, Cat, Plant {}

    static non-sealed class Animal implements Living {}

    static class Dog extends Animal {}

    static final class Puppy extends Dog {}

    record Cat() implements Living {}

    non-sealed interface Plant extends Living {}

    @On
    int living(Living living) {
        return 0;
    }

    @On
    int animal(Animal animal) {
        return 1;
    }

    @On
    int cat(Cat cat) {
        return 2;
    }

    @On
    int puppy(Puppy puppy) {
        return 3;
    }

    @On
    int dog(Dog dog) {
        return 4;
    }

    static int use(AnimalsRef ref) {
        ref.send((Living) new Cat());
        return ref.ask(new Puppy()) + ref.ask((Animal) new Dog());
    }
}
