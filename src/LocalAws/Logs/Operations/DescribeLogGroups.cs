using System.Text.Json.Nodes;
using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Logs.Operations;

/// <summary>Lists log groups by name, in ASCII order, 50 a page.</summary>
internal sealed class DescribeLogGroups(SimulatedAccount account) : LogsOperation(account)
{
    private const int MaxLimit = 50;
    private const string OnlyClass = "STANDARD";

    public override string Name => "DescribeLogGroups";

    public override RequestShape Shape { get; } = new(
        new("accountIdentifiers", ValueShape.List(PatternShape.AccountId, 0, 20)),
        new("logGroupNamePrefix", PatternShape.LogGroupName),
        new("logGroupNamePattern", PatternShape.LogGroupNamePattern),
        new("nextToken", ValueShape.Text(1)),
        new("limit", ValueShape.Integer(1, MaxLimit)),
        new("includeLinkedAccounts", ValueShape.Boolean()),
        new("logGroupClass", ValueShape.Enum(OnlyClass, "INFREQUENT_ACCESS", "DELIVERY")),
        new("logGroupIdentifiers", ValueShape.List(PatternShape.LogGroupIdentifier, 1, 50)));

    public override Task HandleAsync(OperationContext context, CancellationToken ct)
    {
        CheckCombination(context);
        var after = PageToken.Read(context, Name, NowMillis) ?? "";
        var limit = context.Integer("limit") ?? MaxLimit;
        var found = Admitted(context)
            .Where(group => string.CompareOrdinal(group.Name, after) > 0)
            .OrderBy(static group => group.Name, StringComparer.Ordinal)
            .Take(limit + 1)
            .ToList();

        var brief = context.Text("logGroupNamePattern") is not null;
        var answer = new JsonObject { ["logGroups"] = new JsonArray([.. found.Take(limit).Select(group => Describe(group, brief))]) };
        if (found.Count > limit)
        {
            answer["nextToken"] = PageToken.Issue(context, Name, NowMillis, found[limit - 1].Name);
        }

        return context.AnswerAsync(answer, ct);
    }

    private static void CheckCombination(OperationContext context)
    {
        if (context.Text("logGroupNamePrefix") is not null && context.Text("logGroupNamePattern") is not null)
        {
            throw LogsFault.InvalidParameter("LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters.");
        }

        if (context.Member("accountIdentifiers") is not null && context.Boolean("includeLinkedAccounts") is not true)
        {
            throw LogsFault.InvalidParameter("accountIdentifiers can be specified only when includeLinkedAccounts is true.");
        }

        string[] others = ["logGroupNamePrefix", "logGroupNamePattern", "logGroupClass", "accountIdentifiers"];
        if (context.Member("logGroupIdentifiers") is not null && others.FirstOrDefault(name => context.Member(name) is not null) is { } other)
        {
            throw LogsFault.InvalidParameter($"logGroupIdentifiers and {other} are mutually exclusive parameters.");
        }

        // Only a monitoring account may give ARNs here, and this account is none.
        if (context.Texts("logGroupIdentifiers").FirstOrDefault(LogGroupArn.LooksLikeArn) is { } arn)
        {
            throw LogsFault.InvalidParameter($"logGroupIdentifiers must be log group names in an account that is not a monitoring account, got '{arn}'.");
        }
    }

    private IEnumerable<SimulatedLogGroup> Admitted(OperationContext context)
    {
        var otherClass = context.Text("logGroupClass") is not (null or OnlyClass);
        var otherAccount = context.Member("accountIdentifiers") is not null && !context.Texts("accountIdentifiers").Contains(Account.Identity.AccountId);
        if (otherClass || otherAccount)
        {
            return [];
        }

        if (context.Member("logGroupIdentifiers") is not null)
        {
            return context.Texts("logGroupIdentifiers").Distinct(StringComparer.Ordinal).Select(Account.Logs.Find).OfType<SimulatedLogGroup>();
        }

        var (prefix, part) = (context.Text("logGroupNamePrefix") ?? "", context.Text("logGroupNamePattern") ?? "");

        return Account.Logs.Groups.Where(group =>
            group.Name.StartsWith(prefix, StringComparison.Ordinal) && group.Name.Contains(part, StringComparison.Ordinal));
    }

    // With a pattern AWS tells only these three members (documentation of logGroupNamePattern).
    private JsonObject Describe(SimulatedLogGroup group, bool brief)
    {
        var arn = Account.Identity.LogGroupArn(group.Name);
        var described = new JsonObject { ["logGroupName"] = group.Name, ["creationTime"] = group.CreationTimeMillis, ["arn"] = $"{arn}:*" };
        if (!brief)
        {
            described["metricFilterCount"] = 0;
            described["storedBytes"] = group.StoredBytes;
            described["logGroupClass"] = OnlyClass;
            described["logGroupArn"] = arn;
            if (group.RetentionInDays is { } days)
            {
                described["retentionInDays"] = days;
            }
        }

        return described;
    }
}
