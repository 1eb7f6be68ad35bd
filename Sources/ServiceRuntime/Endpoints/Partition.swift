/// A part of AWS whose regions share accounts, endpoints' domain and nothing with the other parts.
public enum Partition: String, Sendable, Hashable, CaseIterable {
    /// The public regions.
    case aws
    /// China.
    case china = "aws-cn"
    /// The regions for the government of the United States.
    case usGovernment = "aws-us-gov"
    /// The isolated regions of the United States.
    case isolated = "aws-iso"
    /// The isolated regions of the United States, part B.
    case isolatedB = "aws-iso-b"
    /// The isolated regions of Europe.
    case isolatedE = "aws-iso-e"
    /// The isolated regions of the United States, part F.
    case isolatedF = "aws-iso-f"
    /// The sovereign cloud of Europe.
    case europeanSovereign = "aws-eusc"

    /// The partition of a region, by how its name begins. Regions that are not known are public.
    public init(region: String) {
        let prefixes: [(String, Partition)] = [
            ("cn-", .china), ("us-gov-", .usGovernment), ("us-iso-", .isolated), ("us-isob-", .isolatedB),
            ("eu-isoe-", .isolatedE), ("us-isof-", .isolatedF), ("eusc-", .europeanSovereign),
        ]
        self = prefixes.first { region.hasPrefix($0.0) }?.1 ?? .aws
    }

    /// What the names of the partition's endpoints end with.
    public var domainSuffix: String {
        switch self {
        case .aws, .usGovernment: "amazonaws.com"
        case .china: "amazonaws.com.cn"
        case .isolated: "c2s.ic.gov"
        case .isolatedB: "sc2s.sgov.gov"
        case .isolatedE: "cloud.adc-e.uk"
        case .isolatedF: "csp.hci.ic.gov"
        case .europeanSovereign: "amazonaws.eu"
        }
    }
}
