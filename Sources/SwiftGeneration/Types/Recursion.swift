package import ServiceModel

/// Finds the shapes that contain themselves, by strongly connected components (Tarjan's algorithm, without recursion).
///
/// Only members that hold their value in place count: lists and maps are boxes already. In a component, a structure's
/// members that stay inside it are boxed, and a union is `indirect`.
package struct Recursion {
    /// The component of each shape that can contain itself.
    private var components: [ShapeID: Int] = [:]

    package init(_ service: Service) {
        var indices: [ShapeID: Int] = [:]
        for (index, entry) in service.shapes.enumerated() where entry.shape.holdsMembersInPlace {
            indices[entry.shape.id] = index
        }
        let graph = service.shapes.map { entry in
            entry.shape.holdsMembersInPlace ? entry.shape.members.compactMap { indices[$0.target] } : []
        }
        var finder = ComponentFinder(graph: graph)
        for index in graph.indices where !graph[index].isEmpty { finder.visit(index) }
        for (number, component) in finder.recursive.enumerated() {
            for index in component { components[service.shapes[index].shape.id] = number }
        }
    }

    /// Whether a value of the shape can contain another one of it in place.
    package func isRecursive(_ id: ShapeID) -> Bool { components[id] != nil }

    /// The component of a shape that can contain itself. A member leads back to its shape where both are of one component.
    func component(of id: ShapeID) -> Int? { components[id] }
}

extension Shape {
    fileprivate var holdsMembersInPlace: Bool { kind == .structure || kind == .union }
}

private struct ComponentFinder {
    /// The successors of each node.
    let graph: [[Int]]
    /// The components of more than one node, or of one that is its own successor.
    private(set) var recursive: [[Int]] = []
    private var order: [Int]
    private var low: [Int]
    private var isOnStack: [Bool]
    private var stack: [Int] = []
    private var count = 0

    init(graph: [[Int]]) {
        self.graph = graph
        order = Array(repeating: -1, count: graph.count)
        low = order
        isOnStack = Array(repeating: false, count: graph.count)
    }

    mutating func visit(_ start: Int) {
        guard order[start] < 0 else { return }
        var path: [(node: Int, next: Int)] = []
        enter(start, &path)
        while let (node, next) = path.last {
            if next < graph[node].count {
                path[path.count - 1].next += 1
                let successor = graph[node][next]
                if order[successor] < 0 {
                    enter(successor, &path)
                } else if isOnStack[successor] {
                    low[node] = min(low[node], order[successor])
                }
                continue
            }
            path.removeLast()
            if let parent = path.last?.node { low[parent] = min(low[parent], low[node]) }
            if low[node] == order[node] { close(node) }
        }
    }

    private mutating func enter(_ node: Int, _ path: inout [(node: Int, next: Int)]) {
        order[node] = count
        low[node] = count
        count += 1
        stack.append(node)
        isOnStack[node] = true
        path.append((node, 0))
    }

    private mutating func close(_ root: Int) {
        var component: [Int] = []
        while let node = stack.popLast() {
            isOnStack[node] = false
            component.append(node)
            if node == root { break }
        }
        if component.count > 1 || graph[root].contains(root) { recursive.append(component) }
    }
}
