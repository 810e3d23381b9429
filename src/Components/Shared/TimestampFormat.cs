namespace DmsDashboard.Components.Shared;

/// <summary>How much of an instant is shown.</summary>
public enum TimestampFormat
{
    /// <summary>15 Nov 2026 01:59:58</summary>
    Full,

    /// <summary>15 Nov 01:59</summary>
    Minute,

    /// <summary>01:59:58</summary>
    Time,

    /// <summary>01:59:58.114</summary>
    Millisecond,

    /// <summary>15 Nov 01:59:58</summary>
    DayTime,

    /// <summary>15 Nov</summary>
    Day,
}
