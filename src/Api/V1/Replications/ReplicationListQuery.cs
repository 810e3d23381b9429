using DmsDashboard.Api.V1.Paging;
using DmsDashboard.Api.V1.Queries;
using DmsDashboard.Model;

namespace DmsDashboard.Api.V1.Replications;

/// <summary>What is asked of the list; what is empty or null does not narrow it.</summary>
internal sealed record ReplicationListQuery
{
    public string[] Words { get; init; } = [];

    public string? Target { get; init; }

    public ReplicationKind? Kind { get; init; }

    public EquatableArray<Health> Health { get; init; }

    public EquatableArray<string> Status { get; init; }

    public ReplicationSort Sort { get; init; }

    public bool IsDescending { get; init; }

    public static ReplicationListQuery Read(QueryReader query, DmsSnapshot snapshot) => new()
    {
        Words = (query.Text(ReplicationParameters.Text) ?? "").Split(' ', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        Target = TargetName.Read(query, ReplicationParameters.Target, snapshot),
        Kind = query.Choice<ReplicationKind>(ReplicationParameters.Kind),
        Health = query.Choices<Health>(ReplicationParameters.Health),
        Status = query.List(ReplicationParameters.Status),
        Sort = query.Choice<ReplicationSort>(ReplicationParameters.Sort) ?? ReplicationSort.Identifier,
        IsDescending = query.Choice<Direction>(ReplicationParameters.Direction) is Direction.Desc,
    };

    public bool Finds(ReplicationEntry entry) =>
        (Target is null || entry.Target.Name == Target)
        && (Kind is null || entry.Kind == Kind)
        && (Health.Count == 0 || Health.Contains(entry.Health.Health))
        && (Status.Count == 0 || Status.Any(entry.Replication.Status.Is))
        && ReplicationSearch.Matches(entry, Words);

    /// <summary>Where it stands in the order that is asked for.</summary>
    public PagePosition At(ReplicationEntry entry)
    {
        // No name has a line break.
        var name = $"{entry.Identifier}\n{entry.Target.Name}\n{entry.Arn}";
        return Sort switch
        {
            ReplicationSort.Target => PagePosition.Of(entry.Target.Name, name),
            ReplicationSort.Health => PagePosition.Of((long)entry.Health.Health, name),
            ReplicationSort.Status => PagePosition.Of(entry.Replication.Status.Value, name),
            ReplicationSort.FullLoadProgressPercent => PagePosition.Of(entry.Replication.ReplicationStats?.FullLoadProgressPercent, name),
            ReplicationSort.CreateTime => PagePosition.Of(entry.Replication.ReplicationCreateTime, name),
            ReplicationSort.UpdateTime => PagePosition.Of(entry.Replication.ReplicationUpdateTime, name),
            _ => PagePosition.Of(entry.Identifier, name),
        };
    }
}
