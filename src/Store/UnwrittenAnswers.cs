using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading.Channels;
using DmsDashboard.Model;

namespace DmsDashboard.Store;

/// <summary>
/// Answers that could not be written yet. Bounded by itself: while the database takes no answers it takes no actions either,
/// so that only those that were under way can come here.
/// </summary>
internal sealed class UnwrittenAnswers
{
    private readonly ConcurrentDictionary<long, ActivityAnswer> _answers = new();
    private readonly Channel<bool> _added = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public bool IsEmpty => _answers.IsEmpty;

    public ICollection<ActivityAnswer> All => _answers.Values;

    public void Add(ActivityAnswer answer)
    {
        _answers[answer.Id] = answer;
        _added.Writer.TryWrite(true);
    }

    public void Remove(ActivityAnswer answer) => _answers.TryRemove(KeyValuePair.Create(answer.Id, answer));

    /// <summary>Waits for the next one.</summary>
    public ValueTask<bool> AddedAsync(CancellationToken cancellationToken) => _added.Reader.ReadAsync(cancellationToken);

    /// <summary>The items as they will be once the answers are written.</summary>
    public ImmutableArray<ActivityItem> Fill(ImmutableArray<ActivityItem> items) => _answers.IsEmpty
        ? items
        : [.. items.Select(item => item.Outcome is null or ActionOutcome.Unknown && _answers.TryGetValue(item.Id, out var answer) && answer.IsOf(item) ? answer.AddTo(item) : item)];
}
