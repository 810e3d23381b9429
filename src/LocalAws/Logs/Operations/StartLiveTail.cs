using DmsDashboard.LocalAws.Logs.LiveTail;
using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Wire;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace DmsDashboard.LocalAws.Logs.Operations;

/// <summary>Streams the events that are ingested from now on, until the client goes, three hours have passed or a test cuts the session.</summary>
internal sealed class StartLiveTail(SimulatedAccount account) : LogsOperation(account)
{
    public override string Name => "StartLiveTail";

    public override RequestShape Shape { get; } = new(
        new("logGroupIdentifiers", ValueShape.List(PatternShape.LogGroupIdentifier, 1, 10), Required: true),
        new("logStreamNames", ValueShape.List(PatternShape.LogStreamName, 1, 100)),
        new("logStreamNamePrefixes", ValueShape.List(PatternShape.LogStreamName, 1, 100)),
        new("logEventFilterPattern", ValueShape.Text(0, 1_024)));

    public override async Task HandleAsync(OperationContext context, CancellationToken ct)
    {
        var request = RequestOf(context);
        var http = context.Http;
        using var session = Account.Logs.Tails.Start(request, context.RequestId);
        using var stopping = http.RequestServices.GetService<IHostApplicationLifetime>()?.ApplicationStopping.Register(session.Cut);

        // A client that reads slowly loses events, not its connection.
        if (http.Features.Get<IHttpMinResponseDataRateFeature>() is { } rate)
        {
            rate.MinDataRate = null;
        }

        http.Response.ContentType = "application/vnd.amazon.eventstream";
        await session.RunAsync(
            async (frame, cancellation) => await http.Response.BodyWriter.WriteAsync(frame, cancellation),
            ct);

        if (session.IsCut)
        {
            http.Abort();
        }
    }

    private LiveTailRequest RequestOf(OperationContext context)
    {
        var groups = context.Texts("logGroupIdentifiers");
        var (names, prefixes) = (context.Texts("logStreamNames"), context.Texts("logStreamNamePrefixes"));
        if (names.Count > 0 && prefixes.Count > 0)
        {
            throw LogsFault.InvalidParameter("logStreamNames and logStreamNamePrefixes are mutually exclusive parameters.");
        }

        if (groups.Count > 1 && names.Count + prefixes.Count > 0)
        {
            throw LogsFault.InvalidParameter("logStreamNames and logStreamNamePrefixes can be specified only when logGroupIdentifiers has one log group.");
        }

        if (groups.Distinct(StringComparer.Ordinal).Count() < groups.Count)
        {
            throw LogsFault.InvalidParameter("logGroupIdentifiers has a log group twice.");
        }

        return new LiveTailRequest([.. groups], [.. groups.Select(GroupName)], [.. names], [.. prefixes], context.Text("logEventFilterPattern"));
    }

    private string GroupName(string identifier)
    {
        if (!LogGroupArn.LooksLikeArn(identifier))
        {
            throw LogsFault.InvalidParameter($"logGroupIdentifiers must be ARNs of log groups without a trailing ':*', got '{identifier}'.");
        }

        var name = LogGroupArn.NameIn(identifier, Account.Identity);

        return name is not null && Account.Logs.Find(name) is not null ? name : throw LogsFault.NoLogGroup();
    }
}
