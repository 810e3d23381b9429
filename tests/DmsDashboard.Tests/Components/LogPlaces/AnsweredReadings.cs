using System.Collections.Concurrent;
using DmsDashboard.Model;
using DmsDashboard.Store;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Components.LogPlaces;

/// <summary>A store of wishes for log groups that a test answers by a function.</summary>
internal sealed class AnsweredReadings : IDisposable
{
    private readonly CancellationTokenSource _end = new();

    public AnsweredReadings() => _ = AnswerAsync();

    public LogReadingStore Store { get; } = new();

    /// <summary>What the next list holds; a fault beside it as it is given.</summary>
    public Func<LogGroupsWish, LogGroups> Answer { get; set; } = static wish => new LogGroups([], null, Given.Noon);

    /// <summary>What was asked for, in its order.</summary>
    public ConcurrentQueue<LogGroupsWish> Asked { get; } = new();

    public static LogGroup Group(string name, Func<LogGroup, LogGroup>? change = null)
    {
        var group = new LogGroup
        {
            TargetName = "demo",
            LogGroupName = name,
            LogGroupArn = $"arn:aws:logs:eu-central-1:831394476016:log-group:{name}",
            StoredBytes = 1_234_567,
            RetentionInDays = 30,
            LastEventTime = Given.Noon.AddMinutes(-5),
            IsLastEventRead = true,
        };
        return change?.Invoke(group) ?? group;
    }

    /// <summary>Answers lists of DMS's groups so; none of other services.</summary>
    public void Has(params LogGroup[] groups) => Answer = wish => new LogGroups(wish.NamePart is null ? [.. groups] : [], null, Given.Noon);

    public void Fails(string sentence) => Answer = _ => new LogGroups([], new DmsFault(FaultKind.AccessDenied, "DescribeLogGroups", "AccessDeniedException", sentence, Given.Noon), Given.Noon);

    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
    }

    private async Task AnswerAsync()
    {
        await foreach (var wish in Store.WishesAsync(_end.Token))
        {
            if (wish is LogGroupsWish groups)
            {
                Asked.Enqueue(groups);
                groups.Answer(Answer(groups));
            }
        }
    }
}
