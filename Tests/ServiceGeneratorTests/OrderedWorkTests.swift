import ServiceGenerator
import Synchronization
import Testing

@Suite("Work that is done side by side")
struct OrderedWorkTests {
    @Test("comes back in order, however long each part takes", arguments: [0, 1, 7, 8, 9, 2000])
    func order(count: Int) {
        let work = OrderedWork(count: count) { number in
            // Some parts take a hundred times as long as others.
            var sum = 0
            for step in 0..<(number % 7 == 0 ? 10_000 : 100) { sum = (sum &* 31 &+ step) % 1009 }
            return (number, sum >= 0)
        }
        var numbers: [Int] = []
        work.run { value in
            numbers.append(value.0)
            return true
        }
        #expect(numbers == Array(0..<count))
    }

    @Test("ends where it is told to, and what is made before is bounded")
    func stop() {
        let made = Made()
        let work = OrderedWork(count: 1_000_000) { number in
            made.count.withLock { $0 += 1 }
            return number
        }
        var last = -1
        work.run { value in
            last = value
            return value < 99
        }
        #expect(last == 99)
        // Eight threads, each with the value that it makes and two that wait.
        #expect((100...124).contains(made.count.withLock { $0 }))
    }

    private final class Made: Sendable {
        let count = Mutex(0)
    }
}
