using DmsDashboard.BrowserTests.Support;

namespace DmsDashboard.BrowserTests.Looks;

public sealed class PhoneTests(Chromium chromium) : LooksTests(chromium, Look.Phone);
