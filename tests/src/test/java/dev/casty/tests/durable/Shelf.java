package dev.casty.tests.durable;

import dev.casty.annotation.Actor;
import dev.casty.annotation.Durable;
import dev.casty.annotation.On;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A durable actor with a collection of each kind that records its edits. */
@Actor
@Durable
class Shelf {
    record Book(String title, int pages) {}

    /** Makes so many changes, which the seed decides. */
    record Shuffle(long seed, int changes, boolean fail) {}

    record Fill(int books) {}

    record Put(String title, int pages) {}

    /** Puts one list into both fields. */
    record Share() {}

    record AddToBoth(String title) {}

    record Look() {}

    /** Copies of all that is there. */
    record Contents(
            Map<String, Book> books,
            List<Book> row,
            Set<Integer> years,
            Deque<String> visitors,
            List<String> first,
            List<String> second) {}

    Map<String, Book> books = new LinkedHashMap<>();
    List<Book> row = new ArrayList<>();
    Set<Integer> years = new LinkedHashSet<>();
    Deque<String> visitors = new ArrayDeque<>();
    List<String> first = new ArrayList<>();
    List<String> second = new ArrayList<>();

    @On
    void shuffle(Shuffle order) {
        shuffle(order, this);
        if (order.fail()) {
            throw new IllegalStateException("as told");
        }
    }

    /** The same for the test's own model. */
    static void shuffle(Shuffle order, Shelf shelf) {
        var random = new Random(order.seed());
        for (int change = 0; change < order.changes(); change++) {
            shelf.change(random.nextInt(24), random.nextInt(20), random);
        }
    }

    private void change(int kind, int number, Random random) {
        var book = new Book("book " + number, random.nextInt(1_000));
        switch (kind) {
            case 0, 1, 2 -> books.put(book.title(), book);
            case 3 -> books.remove(book.title());
            case 4 -> books.merge(book.title(), book, (old, more) -> new Book(old.title(), old.pages() + more.pages()));
            case 5 -> books.entrySet().removeIf(each -> each.getValue().pages() < 100);
            case 6 -> books.replaceAll((title, old) -> new Book(title, old.pages() + 1));
            case 7, 8 -> row.add(book);
            case 9 -> row.add(random.nextInt(row.size() + 1), book);
            case 10 -> row.removeIf(each -> each.pages() < 200);
            case 11 -> row.sort((one, other) -> one.title().compareTo(other.title()));
            case 12, 13 -> years.add(number);
            case 14 -> years.remove(number);
            case 15 -> years.retainAll(List.of(1, 2, 3, 5, 8, 13, number));
            case 16 -> visitors.addLast("visitor " + number);
            case 17 -> visitors.addFirst("visitor " + number);
            case 18 -> visitors.pollFirst();
            case 19 -> visitors.removeLastOccurrence("visitor " + number);
            case 20 -> books = new LinkedHashMap<>(books);
            case 21 -> row = new ArrayList<>(row.subList(0, row.size() / 2));
            case 22 -> years.clear();
            default -> visitors = number > 10 ? new ArrayDeque<>() : visitors;
        }
    }

    @On
    void fill(Fill order) {
        for (int number = 0; number < order.books(); number++) {
            books.put("book " + number, new Book("book " + number, number));
        }
    }

    @On
    void put(Put order) {
        books.put(order.title(), new Book(order.title(), order.pages()));
    }

    @On
    void share(Share order) {
        first = new ArrayList<>(List.of("shared"));
        second = first;
    }

    @On
    void addToBoth(AddToBoth order) {
        first.add(order.title());
    }

    @On
    Contents look(Look question) {
        return new Contents(
                new LinkedHashMap<>(books),
                List.copyOf(row),
                new LinkedHashSet<>(years),
                new ArrayDeque<>(visitors),
                List.copyOf(first),
                List.copyOf(second));
    }
}
