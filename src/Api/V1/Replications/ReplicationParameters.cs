using System.Collections.Immutable;
using DmsDashboard.Api.V1.Paging;
using DmsDashboard.Api.V1.Queries;
using DmsDashboard.Model;

namespace DmsDashboard.Api.V1.Replications;

/// <summary>The parameters of the list.</summary>
internal static class ReplicationParameters
{
    public static readonly QueryParameter Text = new("q", "Words that must all be found, in any case, in names, ARNs, endpoints, replication instances, or in what went wrong.") { Example = "orders oracle" };

    public static readonly QueryParameter Target = new("target", "The name of a target, as the dashboard's settings have it.") { Example = "demo" };

    public static readonly QueryParameter Kind = QueryParameter.Of<ReplicationKind>("kind", "DMS Serverless replications or classic tasks only.");

    public static readonly QueryParameter Health = QueryParameter.Of<Health>("health", "Any of these.") with { IsList = true, Example = "failed,at-risk" };

    public static readonly QueryParameter Status = new("status", "Any of these, as DMS spells them, in any case. DMS may have values that nobody knows yet.") { IsList = true, Example = "running,stopped" };

    public static readonly QueryParameter Sort = QueryParameter.Of<ReplicationSort>("sort", "The column that sorts. What has no value in it comes last.") with { Default = "identifier" };

    public static readonly QueryParameter Direction = QueryParameter.Of<Direction>("direction", "Ascending or descending.") with { Default = "asc" };

    public static readonly ImmutableArray<QueryParameter> All = [Text, Target, Kind, Health, Status, Sort, Direction, .. PageParameters.All];
}
