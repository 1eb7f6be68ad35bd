/// A regular expression as it is written, and the program that it becomes.
indirect enum RegularExpressionTree {
    case step(RegularExpression.Step)
    case sequence([RegularExpressionTree])
    case either([RegularExpressionTree])
    /// `maximum` is `nil` without a limit.
    case repeated(RegularExpressionTree, minimum: Int, maximum: Int?)

    func program() throws(RegularExpression.Failure) -> [RegularExpression.Step] {
        var program: [RegularExpression.Step] = []
        try emit(to: &program)
        program.append(.match)
        return program
    }

    private func emit(to program: inout [RegularExpression.Step]) throws(RegularExpression.Failure) {
        guard program.count < RegularExpression.programLimit else { throw .unsupported }
        switch self {
        case .step(let step):
            program.append(step)
        case .sequence(let parts):
            for part in parts { try part.emit(to: &program) }
        case .either(let choices):
            var jumps: [Int] = []
            for (index, choice) in choices.enumerated() {
                let fork = program.count
                let isLast = index == choices.count - 1
                if !isLast { program.append(.match) }
                try choice.emit(to: &program)
                guard !isLast else { break }
                jumps.append(program.count)
                program.append(.match)
                program[fork] = .either(fork + 1, program.count)
            }
            for jump in jumps { program[jump] = .jump(program.count) }
        case .repeated(let part, let minimum, let maximum):
            for _ in 0..<minimum {
                let count = program.count
                try part.emit(to: &program)
                // What matches nothing but the empty text is as good once.
                if program.count == count { return }
            }
            if let maximum {
                var forks: [Int] = []
                for _ in minimum..<maximum {
                    forks.append(program.count)
                    program.append(.match)
                    try part.emit(to: &program)
                }
                for fork in forks { program[fork] = .either(fork + 1, program.count) }
            } else {
                let fork = program.count
                program.append(.match)
                try part.emit(to: &program)
                program.append(.jump(fork))
                program[fork] = .either(fork + 1, program.count)
            }
        }
    }
}
