using System.Globalization;

namespace DmsDashboard.LocalAws;

/// <summary>Reads the command line of the endpoint when it runs alone.</summary>
internal static class LocalAwsArguments
{
    /// <summary>How to call it, in one line.</summary>
    public const string Usage = "Usage: --urls http://127.0.0.1:5081 --scenario demo|walkthrough|stress|matrix|wide|loads|empty --speed 20 --seed 1 --replications 10000 --control";

    /// <summary>Reads arguments in the forms <c>--name value</c> and <c>--name=value</c>.</summary>
    /// <exception cref="ArgumentException">An argument is unknown, lacks its value or has a wrong one; the message names it.</exception>
    public static LocalAwsOptions Parse(IReadOnlyList<string> args)
    {
        var options = new LocalAwsOptions();
        var left = new Queue<string>(args.SelectMany(static arg => arg.StartsWith("--", StringComparison.Ordinal) ? arg.Split('=', 2) : [arg]));
        while (left.TryDequeue(out var name))
        {
            options = name switch
            {
                "--urls" => options with { Url = Value(left, name) },
                "--scenario" => options with { Scenario = Value(left, name) },
                "--speed" => options with { Speed = Number(left, name) },
                "--seed" => options with { Seed = Whole(left, name) },
                "--replications" => options with { StressReplications = Whole(left, name) },
                "--control" => options with { Control = true },
                _ => throw new ArgumentException($"Argument '{name}' is not known. {Usage}"),
            };
        }

        return options;
    }

    private static string Value(Queue<string> left, string name) =>
        left.TryDequeue(out var value) ? value : throw new ArgumentException($"Argument {name} needs a value. {Usage}");

    private static double Number(Queue<string> left, string name)
    {
        var value = Value(left, name);
        return double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ArgumentException($"Argument {name} needs a number such as 20, not '{value}'.");
    }

    private static int Whole(Queue<string> left, string name)
    {
        var value = Value(left, name);
        return int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ArgumentException($"Argument {name} needs a whole number such as 1, not '{value}'.");
    }
}
