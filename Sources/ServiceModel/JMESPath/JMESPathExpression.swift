/// An expression that picks something out of data: the path of a waiter's matcher.
///
/// Source: the JMESPath specification.
package struct JMESPathExpression: Sendable {
    package indirect enum Kind: Sendable {
        /// `@`, and what a projection is of where nothing is written.
        case current
        /// `name`, of the current value.
        case field(String)
        /// `[1]`, of the current value; negative ones count from the end.
        case index(Int)
        /// `[start:stop:step]`, of the current value.
        case slice(start: Int?, stop: Int?, step: Int?)
        /// The right side, with the left side's value as the current one: `left.right`, `left[1]`.
        case sub(JMESPathExpression, JMESPathExpression)
        /// `left | right`: as `sub`, but it ends the projections of its left side.
        case pipe(JMESPathExpression, JMESPathExpression)
        /// `left[*]` and `left[1:2]`: the right side of each element.
        case listProjection(JMESPathExpression, JMESPathExpression)
        /// `left.*`: the right side of each value.
        case objectProjection(JMESPathExpression, JMESPathExpression)
        /// `left[?condition]`: the right side of each element of which the condition holds.
        case filterProjection(JMESPathExpression, condition: JMESPathExpression, JMESPathExpression)
        /// `left[]`: the elements of the elements.
        case flatten(JMESPathExpression)
        case multiSelectList([JMESPathExpression])
        case multiSelectHash([(key: String, value: JMESPathExpression)])
        /// What is written in backticks, and what is written in single quotes.
        case literal(Node)
        case function(name: String, [JMESPathExpression])
        /// `&expression`: an argument of a function that applies it.
        case reference(JMESPathExpression)
        case and(JMESPathExpression, JMESPathExpression)
        case or(JMESPathExpression, JMESPathExpression)
        case not(JMESPathExpression)
        case comparison(Comparator, JMESPathExpression, JMESPathExpression)
    }

    package enum Comparator: String, Sendable {
        case equal = "=="
        case notEqual = "!="
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="

        /// Whether it asks which is the greater; only numbers have an answer.
        package var isOrdering: Bool { self != .equal && self != .notEqual }
    }

    package let kind: Kind
    /// Where it stands, in bytes from the beginning of the text: at its operator, where it has one.
    package let offset: Int
    /// How many expressions hold each other, this one among them: never more than ``JMESPathParser/maximumDepth``.
    let height: Int

    init(_ kind: Kind, at offset: Int, height: Int = 1) {
        self.kind = kind
        self.offset = offset
        self.height = height
    }
}

/// Why a text is no expression.
package struct JMESPathSyntaxError: Error {
    /// What is wrong, and what to do.
    package let message: String
    /// Where, in bytes from the beginning of the text.
    package let offset: Int
}
