using System.Collections.Concurrent;
using System.Collections.Immutable;
using DmsDashboard.Aws;
using DmsDashboard.Model;
using DmsDashboard.Store;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Polling.LogReadings;

/// <summary>Answers what is asked of CloudWatch Logs beside the tails: a few at a time for each target, within a budget of calls. Whoever leaves ends his call.</summary>
public sealed partial class LogReadingService(
    LogReadingStore readings,
    DmsStore store,
    AwsTargets targets,
    IOptions<LogReadingOptions> options,
    TimeProvider time,
    ILogger<LogReadingService> logger) : BackgroundService
{
    private readonly ConcurrentDictionary<string, ReadTarget> _targets = new();

    public override void Dispose()
    {
        foreach (var target in _targets.Values)
        {
            target.Dispose();
        }

        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var answers = new List<Task>();
        try
        {
            await foreach (var wish in readings.WishesAsync(stoppingToken))
            {
                answers.RemoveAll(static answer => answer.IsCompleted);
                answers.Add(AnswerAsync(wish, stoppingToken));
            }
        }
        finally
        {
            readings.DropWishes();
            await Task.WhenAll(answers);
        }
    }

    private async Task AnswerAsync(LogWish wish, CancellationToken stoppingToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, wish.Cancelled);
        try
        {
            var target = Target(wish.TargetName);
            var lane = wish is LogRangeWish ? target.Ranges : target.Pages;
            if (!await lane.TryRunAsync(() => AnswerAsync(wish, target, ending.Token), ending.Token))
            {
                wish.Refuse(Refused(FaultKind.Throttled, $"Too many readings of the logs of {target.Name} wait already. Try again in a moment."));
            }
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            wish.Drop();
        }
        catch (DmsServiceException exception)
        {
            wish.Refuse(exception.Fault);
        }
        catch (KeyNotFoundException exception)
        {
            wish.Refuse(Refused(FaultKind.InvalidRequest, exception.Message));
        }
        catch (FormatException)
        {
            wish.Refuse(Refused(FaultKind.InvalidRequest, "The place where the page before ended cannot be read. Open the log again."));
        }
        catch (Exception exception)
        {
            LogFailed(wish.TargetName, exception);
            wish.Refuse(Refused(FaultKind.Unknown, "The log cannot be read: the dashboard itself failed. Its own log says why."));
        }
    }

    private Task AnswerAsync(LogWish wish, ReadTarget target, CancellationToken cancellationToken) => wish switch
    {
        LogPageWish page => ReadAsync(page, target, cancellationToken),
        LogRangeWish range => ReadAsync(range, cancellationToken),
        LogGroupsWish groups => ListAsync(groups, target, cancellationToken),
        _ => throw new InvalidOperationException($"There is no answer to {wish.GetType().Name}."),
    };

    private async Task ListAsync(LogGroupsWish wish, ReadTarget target, CancellationToken cancellationToken) =>
        wish.Answer(await new GroupLister(target, options.Value.LastEventsOfAList, store.Current, time).ListAsync(wish, cancellationToken));

    private async Task ReadAsync(LogPageWish wish, ReadTarget target, CancellationToken cancellationToken)
    {
        var (request, place) = (wish.Request, PlaceOf(wish.Request.Source));
        try
        {
            wish.Answer(await (place.Location is not null && request.From is null
                ? new OlderPages(place, target.Logs, target.Budgets, time).ReadAsync(request, cancellationToken)
                : new SearchedPages(place, target.Logs, target.Budgets, time).ReadAsync(request, cancellationToken)));
        }
        catch (DmsServiceException exception) when (exception.Fault.Kind is FaultKind.NotFound && place.Location is not null)
        {
            // Group and streams of a replication come with its first run.
            wish.Answer(new LogPage([], null, null));
        }
    }

    private async Task ReadAsync(LogRangeWish wish, CancellationToken cancellationToken)
    {
        var request = wish.Request;
        var overlap = LogOverlap.Of(request.Sources, store.Current);
        var places = request.Sources.Select(source => (source.TargetName, Place: PlaceOf(source) with { IsToldBeside = stream => overlap.Has(source, stream) }));
        var ranges = places.Select(found => RangeOf(found.TargetName, found.Place, request, cancellationToken)).ToList();
        await foreach (var events in new RangeMerge(ranges).ReadAsync(cancellationToken))
        {
            await wish.AnswerAsync(new LogPage(events, null, null) { Fraction = Math.Clamp((events[^1].Timestamp - request.From) / (request.To - request.From), 0, 1) });
        }

        await wish.AnswerAsync(new LogPage([], null, null) { Fraction = 1 });
        wish.End();
    }

    private IAsyncEnumerable<ImmutableArray<LogEvent>> RangeOf(string targetName, LogPlace place, LogRangeRequest request, CancellationToken cancellationToken)
    {
        var target = Target(targetName);
        return new RangePages(place, target.Logs, target.Budgets, time).ReadAsync(request.From, request.To, cancellationToken);
    }

    private ReadTarget Target(string name) => _targets.GetOrAdd(name, static (name, all) => new ReadTarget(all.Targets.Get(name), all.Options), (Targets: targets, Options: options.Value));

    private LogPlace PlaceOf(LogSource source) => LogPlace.TryFind(source, store.Current, out var place)
        ? place
        : throw new DmsServiceException(Refused(FaultKind.InvalidState, $"It is not known yet where {source.Arn} logs: its replication instance was not read. Try again after the next poll."));

    private DmsFault Refused(FaultKind kind, string sentence) => new(kind, "FilterLogEvents", null, sentence, time.GetUtcNow());

    [LoggerMessage(LogLevel.Error, "Reading logs of the target {TargetName} failed.")]
    private partial void LogFailed(string targetName, Exception exception);
}
