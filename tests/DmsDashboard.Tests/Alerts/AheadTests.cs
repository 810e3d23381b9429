using System.Threading.Channels;
using DmsDashboard.Alerts;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Alerts;

public sealed class AheadTests
{
    private const int Patience = 20_000;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly ManualTimeProvider _time = new(Given.Noon);
    private readonly Channel<int> _numbers = Channel.CreateUnbounded<int>();
    private readonly List<int> _taken = [];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact(Timeout = Patience)]
    public async Task Wait_SomethingNewComesBeforeTheTime_TakesIt()
    {
        await using var ahead = Ahead(Cancelled);
        var waiting = ahead.WaitAsync(Given.Noon + Minute, _taken.Add);

        await _numbers.Writer.WriteAsync(1, Cancelled);

        Assert.True(await waiting);
        Assert.Equal([1], _taken);
    }

    [Fact(Timeout = Patience)]
    public async Task Wait_TheTimeComesFirst_SaysSoAndLosesNothing()
    {
        await using var ahead = Ahead(Cancelled);
        var waiting = ahead.WaitAsync(Given.Noon + Minute, _taken.Add);
        await _time.AdvanceAsync(Minute, Cancelled);
        Assert.False(await waiting);

        await _numbers.Writer.WriteAsync(1, Cancelled);
        await _numbers.Writer.WriteAsync(2, Cancelled);

        Assert.True(await ahead.WaitAsync(null, _taken.Add));
        Assert.True(await ahead.WaitAsync(null, _taken.Add));
        Assert.Equal([1, 2], _taken);
    }

    [Fact(Timeout = Patience)]
    public async Task Wait_ForATimeThatIsOver_AnswersAtOnce()
    {
        await using var ahead = Ahead(Cancelled);

        Assert.False(await ahead.WaitAsync(Given.Noon - Minute, _taken.Add));
    }

    [Fact(Timeout = Patience)]
    public async Task Wait_Cancelled_Ends()
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        await using var ahead = Ahead(ending.Token);
        var waiting = ahead.WaitAsync(Given.Noon + Minute, _taken.Add);

        await ending.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact(Timeout = Patience)]
    public async Task Dispose_WhileTheNextIsAwaited_LetsTheStreamGo()
    {
        var isGone = false;
        async IAsyncEnumerable<int> Numbers([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            try
            {
                await foreach (var number in _numbers.Reader.ReadAllAsync(cancellationToken))
                {
                    yield return number;
                }
            }
            finally
            {
                isGone = true;
            }
        }

        var ahead = new Ahead<int>(Numbers(Cancelled), _time, Cancelled);
        await ahead.DisposeAsync();

        Assert.True(isGone);
    }

    private Ahead<int> Ahead(CancellationToken cancellationToken) => new(_numbers.Reader.ReadAllAsync(Cancelled), _time, cancellationToken);
}
