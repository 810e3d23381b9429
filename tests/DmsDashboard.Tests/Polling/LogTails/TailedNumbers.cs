using System.Globalization;
using DmsDashboard.Model;

namespace DmsDashboard.Tests.Polling.LogTails;

/// <summary>Writes numbered lines and keeps the numbers and marks that a watcher gets, in their order and without the lines: for long runs.</summary>
internal sealed class TailedNumbers : IAsyncDisposable
{
    // So long without a word, and the clock must move for one to come.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private readonly TailedLogs _logs;
    private readonly LogSource _source;
    private readonly Action<string> _write;
    private readonly CancellationTokenSource _leaving = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly Task _watching;
    private readonly Lock _gate = new();
    private readonly List<int> _numbers = [];
    private readonly List<LogMark> _marks = [];
    private TaskCompletionSource _changed = NewChange();

    public TailedNumbers(TailedLogs logs, LogSource source, Action<string> write)
    {
        (_logs, _source, _write) = (logs, source, write);
        _watching = WatchAsync();
    }

    public int Written { get; private set; }

    public LogFeedState State { get; private set; }

    public List<int> Numbers
    {
        get
        {
            lock (_gate)
            {
                return [.. _numbers];
            }
        }
    }

    public List<LogMark> Marks
    {
        get
        {
            lock (_gate)
            {
                return [.. _marks];
            }
        }
    }

    public void Write(int count)
    {
        for (var line = 0; line < count; line++)
        {
            _write((Written++).ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Writes so many lines, moves the clock, and waits until as many lines have come as were written.</summary>
    public async Task StepAsync(int count, TimeSpan by)
    {
        Write(count);
        _logs.Time.Advance(by);
        await AllCameAsync();
    }

    /// <summary>Waits until as many lines have come as were written; moves the clock where nothing comes by itself.</summary>
    public Task AllCameAsync() => UntilAsync(() => Count >= Written);

    public Task LiveAsync() => UntilAsync(() => State is LogFeedState.Live);

    public async Task UntilAsync(Func<bool> reached)
    {
        while (Change() is var change && !reached())
        {
            try
            {
                await change.WaitAsync(Patience, TestContext.Current.CancellationToken);
            }
            catch (TimeoutException)
            {
                _logs.Time.Advance(TimeSpan.FromSeconds(1));
            }
        }
    }

    /// <summary>Every line came once.</summary>
    public void AssertAllOnce() => Assert.Equal(Enumerable.Range(0, Written), Numbers.Order());

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        await _watching;
        _leaving.Dispose();
    }

    private int Count
    {
        get
        {
            lock (_gate)
            {
                return _numbers.Count;
            }
        }
    }

    private static TaskCompletionSource NewChange() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Task Change()
    {
        lock (_gate)
        {
            return _changed.Task;
        }
    }

    private async Task WatchAsync()
    {
        var last = 0L;
        try
        {
            await foreach (var batch in _logs.Store.WatchAsync(_source, _leaving.Token))
            {
                lock (_gate)
                {
                    foreach (var item in batch.Items.Where(item => item.Sequence > last))
                    {
                        last = item.Sequence;
                        Note(item);
                    }

                    State = batch.State;
                    _changed.SetResult();
                    _changed = NewChange();
                }
            }
        }
        catch (OperationCanceledException) when (_leaving.IsCancellationRequested)
        {
            // The test is over.
        }
    }

    private void Note(LogItem item)
    {
        if (item.Mark is { } mark)
        {
            _marks.Add(mark);
        }
        else if (int.TryParse(item.Event!.Message, CultureInfo.InvariantCulture, out var number))
        {
            _numbers.Add(number);
        }
    }
}
