using System.Threading.RateLimiting;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using DmsDashboard.Model.Problems;
using DmsDashboard.Store;

namespace DmsDashboard.Access;

/// <summary>Writes down what programs asked for that they may not: the policy answers them before Actions could. A program can go on asking, so it is bounded; the log has them all.</summary>
internal sealed partial class RefusedCommands(ActivityStore activity, TimeProvider time, ILogger<RefusedCommands> logger) : IDisposable
{
    private const int MostAnHour = 100, LongestPath = 300;

    private readonly FixedWindowRateLimiter _lines = new(new FixedWindowRateLimiterOptions { PermitLimit = MostAnHour, Window = TimeSpan.FromHours(1) });

    /// <summary>Notes one; what only reads is none. Never throws for what cannot be written: nothing was done.</summary>
    public async Task NoteAsync(HttpContext http, string sentence)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.Path.StartsWithSegments(ProgramPath.Api, StringComparison.OrdinalIgnoreCase)
            || http.GetEndpoint()?.Metadata.GetMetadata<IEndpointNameMetadata>() is not { EndpointName: [var first, .. var rest] })
        {
            return;
        }

        var (origin, path) = (RequestOrigin.Of(http), PlainText.Cut(http.Request.Path.Value ?? "", LongestPath));
        LogRefused(PlainText.Cut(origin.Named, LongestPath), path, sentence);
        using var lease = _lines.AttemptAcquire();
        if (lease.IsAcquired)
        {
            var more = _lines.GetStatistics() is { CurrentAvailablePermits: 0 } ? $" Further ones of this hour are only in the log: {MostAnHour} were written down." : "";
            await WriteAsync(Line(origin, $"{char.ToUpperInvariant(first)}{rest}", path, $"It was not done. {sentence}{more}"));
        }
    }

    public void Dispose() => _lines.Dispose();

    // Of no target: what the path names is not looked for, for whoever may not act on it.
    private ActivityItem Line(ActionOrigin origin, string operation, string path, string sentence) => new()
    {
        Kind = ActivityKind.Action,
        At = time.GetUtcNow(),
        TargetName = "",
        Arn = "",
        Identifier = path[ProgramPath.Api.Length..],
        Operation = operation,
        Who = origin.Who,
        Way = origin.Way,
        Subject = origin.Subject,
        From = origin.From,
        Outcome = ActionOutcome.NotAllowed,
        Sentence = sentence,
        AnsweredAt = time.GetUtcNow(),
    };

    private async Task WriteAsync(ActivityItem line)
    {
        try
        {
            await activity.NoteAsync(line, CancellationToken.None);
        }
        catch (ActivityStoreException exception)
        {
            LogNotNoted(exception.Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Who} may not do what was asked for by a POST of {Path}. {Sentence}")]
    private partial void LogRefused(string who, string path, string sentence);

    [LoggerMessage(LogLevel.Warning, "That something was not allowed could not be written down. {Reason}")]
    private partial void LogNotNoted(string reason);
}
