using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.Support;

/// <summary>The line from the dashboard to one page. While it is held, what the server says waits, as over a slow network; what the page says goes through.</summary>
internal sealed partial class HeldLine
{
    private readonly Lock _lock = new();
    private readonly Queue<Action> _waiting = new();
    private string? _from;
    private bool _isHeld;

    /// <summary>For the circuits that the page opens from now on: load it again.</summary>
    public static async Task<HeldLine> OfAsync(IPage page)
    {
        var line = new HeldLine();
        await page.RouteWebSocketAsync(Circuit(), route => route.ConnectToServer().OnMessage(frame => line.Pass(route, frame.Binary ?? [])));
        return line;
    }

    /// <summary>Holds all that comes from now on.</summary>
    public void Hold()
    {
        lock (_lock)
        {
            _isHeld = true;
        }
    }

    /// <summary>Holds the first message with that word, and all after it.</summary>
    public void HoldFrom(string word)
    {
        lock (_lock)
        {
            _from = word;
        }
    }

    /// <summary>Lets go what waited, in its order.</summary>
    public void Release()
    {
        lock (_lock)
        {
            (_isHeld, _from) = (false, null);
            while (_waiting.TryDequeue(out var send))
            {
                send();
            }
        }
    }

    // Circuits speak MessagePack: every frame is binary.
    private void Pass(IWebSocketRoute route, byte[] frame)
    {
        lock (_lock)
        {
            _isHeld |= _from is not null && Encoding.Latin1.GetString(frame).Contains(_from, StringComparison.Ordinal);
            if (_isHeld)
            {
                _waiting.Enqueue(() => route.Send(frame));
                return;
            }

            route.Send(frame);
        }
    }

    [GeneratedRegex("/_blazor")]
    private static partial Regex Circuit();
}
