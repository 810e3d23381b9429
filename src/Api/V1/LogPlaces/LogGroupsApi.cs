using DmsDashboard.Api.V1.Queries;
using DmsDashboard.Model.Access;
using DmsDashboard.Model.LogPlaces;
using DmsDashboard.Model.Problems;
using DmsDashboard.Store;

namespace DmsDashboard.Api.V1.LogPlaces;

/// <summary>The log groups of DMS in the accounts that are watched.</summary>
internal static class LogGroupsApi
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly QueryParameter Target = new("target", "The name of a target, as the dashboard's settings have it.") { Example = "demo", IsRequired = true };

    private static readonly QueryParameter Words = new("q", "Words that must all be in the name, or in that of a replication that writes there.");

    private static readonly QueryParameter Show = QueryParameter.Of<LogGroupFilter>("show", "Which of them: of one kind, those of replications that are gone, or those that are kept for ever.") with { Default = "all" };

    private static readonly QueryParameter Extra = QueryParameter.Of<LogGroupExtra>("with", "What costs calls to AWS, a group each, and is read only when it is asked for: last-events tells of the first 40 groups when their last events were.");

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/log-groups", ListAsync).Needs(Capability.ReadLogs).Takes(Target, Words, Show, Extra).Produces<LogGroupsItem>()
        .Fails(ProblemKinds.BadParameter, ProblemKinds.AwsRefused, ProblemKinds.AwsFailed, ProblemKinds.AwsBusy)
        .Says("listLogGroups", "Lists log groups", "The log groups of DMS in a target, by their names, and those that settings of tasks name. They are read from CloudWatch Logs for each request.");

    private static async Task<IResult> ListAsync(HttpContext http, DmsStore store, LogReadingStore logs, TimeProvider time)
    {
        var reader = new QueryReader(http);
        var (name, words, show, extra) = (TargetName.Read(reader, Target, store.Current), reader.Text(Words) ?? "", reader.Choice<LogGroupFilter>(Show) ?? LogGroupFilter.All, reader.Choice<LogGroupExtra>(Extra));
        if (name is null)
        {
            reader.Refuse($"target is missing: use {string.Join(" or ", store.Current.Targets.Select(static target => target.Target.Name))}.");
        }

        if (reader.Refusal is { } refusal)
        {
            return refusal;
        }

        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, http.RequestAborted);
        try
        {
            var read = extra is LogGroupExtra.LastEvents ? await logs.ListGroupsAsync(name!, either.Token) : await logs.ListGroupNamesAsync(name!, either.Token);
            return read is { Fault: { } fault, Groups.Length: 0 } ? ProblemAnswer.Of(fault) : TypedResults.Ok(LogGroupsItem.Of(
                LogGroupList.Of([.. LogGroupRow.Of(store.Current.Targets.First(target => target.Target.Name == name), read.Groups)], new LogGroupQuery { Text = words, Filter = show }),
                read));
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !http.RequestAborted.IsCancellationRequested)
        {
            return new ProblemAnswer(ProblemKinds.AwsBusy, "AWS has not answered within 20 seconds: other calls to it come first at the moment.") { RetryAfter = (int)Patience.TotalSeconds };
        }
    }
}
