using Amazon.Runtime;

namespace Amazon.CloudWatch;

/// <summary>What datapoints are measured in.</summary>
public partial class StandardUnit : ConstantClass
{
    /// <summary>Bits</summary>
    public static readonly StandardUnit Bits = new("Bits");

    /// <summary>Bits/Second</summary>
    public static readonly StandardUnit BitsSecond = new("Bits/Second");

    /// <summary>Bytes</summary>
    public static readonly StandardUnit Bytes = new("Bytes");

    /// <summary>Bytes/Second</summary>
    public static readonly StandardUnit BytesSecond = new("Bytes/Second");

    /// <summary>Count</summary>
    public static readonly StandardUnit Count = new("Count");

    /// <summary>Count/Second</summary>
    public static readonly StandardUnit CountSecond = new("Count/Second");

    /// <summary>Gigabits</summary>
    public static readonly StandardUnit Gigabits = new("Gigabits");

    /// <summary>Gigabits/Second</summary>
    public static readonly StandardUnit GigabitsSecond = new("Gigabits/Second");

    /// <summary>Gigabytes</summary>
    public static readonly StandardUnit Gigabytes = new("Gigabytes");

    /// <summary>Gigabytes/Second</summary>
    public static readonly StandardUnit GigabytesSecond = new("Gigabytes/Second");

    /// <summary>Kilobits</summary>
    public static readonly StandardUnit Kilobits = new("Kilobits");

    /// <summary>Kilobits/Second</summary>
    public static readonly StandardUnit KilobitsSecond = new("Kilobits/Second");

    /// <summary>Kilobytes</summary>
    public static readonly StandardUnit Kilobytes = new("Kilobytes");

    /// <summary>Kilobytes/Second</summary>
    public static readonly StandardUnit KilobytesSecond = new("Kilobytes/Second");

    /// <summary>Megabits</summary>
    public static readonly StandardUnit Megabits = new("Megabits");

    /// <summary>Megabits/Second</summary>
    public static readonly StandardUnit MegabitsSecond = new("Megabits/Second");

    /// <summary>Megabytes</summary>
    public static readonly StandardUnit Megabytes = new("Megabytes");

    /// <summary>Megabytes/Second</summary>
    public static readonly StandardUnit MegabytesSecond = new("Megabytes/Second");

    /// <summary>Microseconds</summary>
    public static readonly StandardUnit Microseconds = new("Microseconds");

    /// <summary>Milliseconds</summary>
    public static readonly StandardUnit Milliseconds = new("Milliseconds");

    /// <summary>None</summary>
    public static readonly StandardUnit None = new("None");

    /// <summary>Percent</summary>
    public static readonly StandardUnit Percent = new("Percent");

    /// <summary>Seconds</summary>
    public static readonly StandardUnit Seconds = new("Seconds");

    /// <summary>Terabits</summary>
    public static readonly StandardUnit Terabits = new("Terabits");

    /// <summary>Terabits/Second</summary>
    public static readonly StandardUnit TerabitsSecond = new("Terabits/Second");

    /// <summary>Terabytes</summary>
    public static readonly StandardUnit Terabytes = new("Terabytes");

    /// <summary>Terabytes/Second</summary>
    public static readonly StandardUnit TerabytesSecond = new("Terabytes/Second");

    /// <summary>A value that this list may not know; the constants are better.</summary>
    public StandardUnit(string value)
        : base(value)
    {
    }

    /// <summary>The constant of that value, or a new one where the service has learnt more than this list.</summary>
    public static StandardUnit FindValue(string value) => FindValue<StandardUnit>(value);

    public static implicit operator StandardUnit(string value) => FindValue(value);
}
