namespace DmsDashboard.Tests.Architecture.Samples;

#pragma warning disable xUnit1031, CA1849, CA2012 // That it is wrong is the point.

/// <summary>What <see cref="AsyncRules"/> must find.</summary>
internal static class Blocks
{
    public static int AsksForTheResult(Task<int> task) => task.Result;

    public static void Waits(Task task) => task.Wait(TestContext.Current.CancellationToken);

    public static int AsksAValueTask(ValueTask<int> task) => task.Result;

    public static async void FireAndForget() => await Task.Yield();

    public static Action Lambda() => static async () => await Task.Yield();
}
